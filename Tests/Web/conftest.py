"""A browser and a server for the built site: the folder SITE names, served as a careful publisher would."""

import functools
import http.server
import shutil
import threading

import pytest
from playwright.sync_api import sync_playwright

from built_site import ROOT

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
        yield playwright.chromium.launch(executable_path=shutil.which("chromium"), args=["--no-sandbox"])


@pytest.fixture
def open_page(browser, server):
    """Opens an address of the site in a fresh tab: open_page("en/2016/", width=320, scheme="dark", scripts=False)."""
    contexts = []

    def open_address(address, width=1280, scheme="light", scripts=True):
        context = browser.new_context(
            viewport={"width": width, "height": 900}, color_scheme=scheme, java_script_enabled=scripts
        )
        contexts.append(context)
        page = context.new_page()
        page.trouble = []
        page.requests = []
        page.on("console", lambda message: message.type == "error" and page.trouble.append(message.text))
        page.on("pageerror", lambda error: page.trouble.append(str(error)))
        page.on("request", lambda request: page.requests.append(request.url))
        page.goto(f"{server}/{address}")
        return page

    yield open_address
    for context in contexts:
        context.close()
