"""A browser and a server for the built site: the folder SITE names, served as a careful publisher would."""

import functools
import http.server
import shutil
import subprocess
import threading

import pytest
from playwright.sync_api import sync_playwright

from built_site import ROOT, TALLYMARK

POLICY = "default-src 'self'"


class Careful(http.server.SimpleHTTPRequestHandler):
    """Serves files under the strictest policy that the site promises to live with."""

    def end_headers(self):
        self.send_header("Content-Security-Policy", POLICY)
        super().end_headers()

    def log_message(self, *_):
        pass


@pytest.fixture(scope="session")
def server():
    """The address of the site, without a slash at the end."""
    handler = functools.partial(Careful, directory=ROOT)
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler) as running:
        threading.Thread(target=running.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{running.server_port}"
        running.shutdown()


@pytest.fixture(scope="session")
def browser():
    """The system's own Chromium."""
    with sync_playwright() as playwright:
        yield playwright.chromium.launch(executable_path=shutil.which("chromium"), args=["--no-sandbox", "--disable-dev-shm-usage"])


@pytest.fixture(scope="session")
def tab(browser):
    """A tab with a colour scheme, with or without scripts; each is opened once. It notes errors and requests."""

    @functools.cache
    def tab_with(scheme="light", scripts=True):
        page = browser.new_context(color_scheme=scheme, java_script_enabled=scripts).new_page()
        page.trouble, page.requests = [], []
        page.on("console", lambda message: message.type == "error" and page.trouble.append(message.text))
        page.on("pageerror", lambda error: page.trouble.append(str(error)))
        page.on("request", lambda request: page.requests.append(request.url))
        return page

    return tab_with


@pytest.fixture
def open_page(tab, server):
    """Opens an address of the site: open_page("en/2016/", width=320, scheme="dark", scripts=False)."""
    used = []

    def open_address(address, width=1280, scheme="light", scripts=True):
        page = tab(scheme, scripts)
        used.append(page)
        page.set_viewport_size({"width": width, "height": 900})
        page.trouble.clear()
        page.requests.clear()
        page.goto(address if "://" in address else f"{server}/{address}")
        return page

    yield open_address
    for page in used:
        page.goto("about:blank")


@pytest.fixture(scope="session")
def starter(tmp_path_factory):
    """The site that `tallymark init` writes."""
    folder = tmp_path_factory.mktemp("starter")
    subprocess.run([TALLYMARK, "init", folder], check=True, capture_output=True)
    return folder


@pytest.fixture(scope="session")
def print_edition(tmp_path_factory):
    """The print editions of all reports as HTML, which is what `tallymark print` writes where no engine is."""
    folder = tmp_path_factory.mktemp("print")
    command = [TALLYMARK, "print", "--quiet", "--output", folder]
    subprocess.run(command, check=True, capture_output=True, env={"PATH": "/nowhere"})
    return folder
