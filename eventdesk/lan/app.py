"""The pages and answers for tables, over HTTP. Every request is checked before anything is read or written."""

from __future__ import annotations

import json
import logging
from collections.abc import Callable
from time import monotonic
from typing import Any

from flask import Flask, Response, g, request
from werkzeug.exceptions import HTTPException

from eventdesk.core.notes.intake import Outcome, Sent
from eventdesk.core.notes.parcels import BadParcel, CardParcel, Parcel, parcel_of
from eventdesk.core.notes.photos import BadPicture
from eventdesk.core.shared.errors import EventDeskError
from eventdesk.lan.desk import LanDesk
from eventdesk.lan.limits import Limit, Rate, Seconds
from eventdesk.lan.page import Page

MOST_PARCELS = 40
MOST_BODY = 2_000_000
"""Bytes of a request: a photo, shrunk on the phone, or forty long cards."""
_PAGE_SECONDS = 2 * 24 * 3600
"""How long a phone may reopen the page without asking: an event and its eve, and no longer than a new version needs."""

_LOG = logging.getLogger("eventdesk.lan")

_SAFE_HEADERS = {
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "no-referrer",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "geolocation=(), microphone=()",
}


class _Refused(Exception):
    """A request that is answered with a status and a key, and nothing of what it said."""

    def __init__(self, status: int, why: str) -> None:
        super().__init__(why)
        self.status = status
        self.why = why


class _Limits:
    """What may be asked for. A phone asks every five seconds; sixty may share one address behind a router."""

    def __init__(self, seconds: Seconds) -> None:
        self.asked = Limit(Rate(240, 20), seconds)
        self.parcels = Limit(Rate(800, 10), seconds)
        self.photos = Limit(Rate(80, 0.5), seconds)
        self.pages = Limit(Rate(300, 10), seconds)
        self.bad = Limit(Rate(60, 1), seconds)


def application(desk: LanDesk, page: Page, is_host: Callable[[str], bool], *, seconds: Seconds = monotonic) -> Flask:
    """The WSGI application. ``is_host`` says whether a request's Host is one of this computer's."""
    app = Flask("eventdesk.lan", static_folder=None, template_folder=None)
    app.config.update(MAX_CONTENT_LENGTH=MOST_BODY, MAX_FORM_MEMORY_SIZE=0, MAX_FORM_PARTS=0)
    app.url_map.strict_slashes = True
    routes = _Routes(desk, page, is_host, _Limits(seconds))
    app.before_request(routes.check)
    app.after_request(routes.finish)
    app.register_error_handler(_Refused, routes.refused)
    app.register_error_handler(HTTPException, routes.wrong)
    app.register_error_handler(EventDeskError, routes.not_saved)
    app.register_error_handler(TimeoutError, routes.not_saved)
    app.register_error_handler(Exception, routes.broken)
    app.add_url_rule("/", "page", routes.page, methods=["GET"])
    app.add_url_rule("/favicon.ico", "icon", routes.icon, methods=["GET"])
    app.add_url_rule("/api/alive", "alive", routes.alive, methods=["GET"])
    app.add_url_rule("/api/table", "table", routes.table, methods=["GET"])
    app.add_url_rule("/api/parcels", "parcels", routes.parcels, methods=["POST"])
    app.add_url_rule("/api/photo", "photo", routes.keep_photo, methods=["POST"])
    app.add_url_rule("/api/photo/<digest>", "see_photo", routes.photo, methods=["GET"])
    return app


_OPEN = ("page", "icon", "alive")
"""What needs no pass: nothing of the event is in it."""


class _Routes:
    def __init__(self, desk: LanDesk, page: Page, is_host: Callable[[str], bool], limits: _Limits) -> None:
        self._desk = desk
        self._page = page
        self._is_host = is_host
        self._limits = limits

    # before and after

    def check(self) -> None:
        """Who asks, from where, how often: before anything else happens."""
        g.started, g.table = monotonic(), ""
        caller = request.remote_addr or ""
        if not self._is_host(request.headers.get("Host", "")):
            raise _Refused(421, "why:lan-host")
        if request.headers.get("Sec-Fetch-Site", "same-origin") not in ("same-origin", "none") and (
            request.endpoint not in _OPEN
        ):
            raise _Refused(403, "why:lan-other-site")
        if request.endpoint in _OPEN:
            if not self._limits.pages.allows(caller):
                raise _Refused(429, "why:lan-too-often")
            return
        g.table = self._desk.table_of(_token())
        if not g.table:
            # Only those without a pass are held up by what others at their address got wrong.
            raise _Refused(429 if self._limits.bad.spent(caller) else 401, "why:lan-pass")
        if not self._limits.asked.allows(g.table):
            raise _Refused(429, "why:lan-too-often")
        self._desk.heard_from(g.table, request.headers.get("X-Device", "")[:32])

    def finish(self, response: Response) -> Response:
        """Headers every answer carries, and one line for the log: without content, and without a phone's address."""
        for name, value in _SAFE_HEADERS.items():
            response.headers[name] = value
        response.headers.setdefault("Cache-Control", "no-store")
        response.headers.setdefault("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'")
        rule = request.url_rule.rule if request.url_rule else "?"
        took = (monotonic() - g.get("started", monotonic())) * 1000
        number = self._desk.number_of(g.get("table", ""))
        _LOG.info("%s %s %s %s %.0f ms", _verb(), rule, response.status_code, number, took)
        return response

    def refused(self, error: _Refused) -> Response:
        """A request that may not be."""
        self._limits.bad.allows(request.remote_addr or "")
        answer = _json({"why": error.why}, error.status)
        if error.status == 429:
            answer.headers["Retry-After"] = "3"
        return answer

    def wrong(self, error: HTTPException) -> Response:
        """What HTTP itself refuses: no such address, wrong method, too large."""
        self._limits.bad.allows(request.remote_addr or "")
        return _json({"why": "why:lan-request"}, error.code or 400)

    def not_saved(self, error: EventDeskError | TimeoutError) -> Response:
        """The disk is full, the file is closed: the phone keeps what it has and tries again."""
        _LOG.warning("not saved: %s", error.key if isinstance(error, EventDeskError) else "timeout")
        return _json({"why": "why:lan-not-saved"}, 503)

    def broken(self, error: Exception) -> Response:
        """A mistake of ours: the phone keeps what it has; the kind of mistake is logged, not what was sent."""
        _LOG.error("broken: %s", type(error).__name__)
        return _json({"why": "why:lan-broken"}, 500)

    # answers

    def page(self) -> Response:
        """The page itself. It may be reopened without asking: the server may be gone by then."""
        answer = Response(self._page.html, mimetype="text/html")
        answer.headers["Cache-Control"] = f"max-age={_PAGE_SECONDS}"
        answer.headers["Content-Security-Policy"] = self._page.policy
        answer.set_etag(self._page.digest)
        answer.make_conditional(request)
        return answer

    def icon(self) -> Response:
        """No icon: asked for once a day."""
        answer = Response(status=204)
        answer.headers["Cache-Control"] = "max-age=86400"
        return answer

    def alive(self) -> Response:
        """Whether somebody answers here."""
        return _json({"alive": True})

    def table(self) -> Response:
        """What the table's page shows; 304 when nothing is new."""
        body, tag = self._desk.page_of(g.table)
        answer = Response(body, mimetype="application/json")
        answer.headers["Cache-Control"] = "no-cache"
        answer.headers["X-Now"] = str(self._desk.now())
        answer.set_etag(tag)
        answer.make_conditional(request)
        return answer

    def parcels(self) -> Response:
        """Take what a phone sends; the receipts are given once everything is durable."""
        given = _given()
        if not self._limits.parcels.allows(g.table, len(given)):
            raise _Refused(429, "why:lan-too-often")
        answers: list[dict[str, Any]] = []
        parcels: list[Parcel] = []
        for each in given:
            try:
                parcels.append(parcel_of(each))
            except BadParcel as error:
                answers.append(_answer(_id_of(each), Outcome.REFUSED, str(error.values.get("why", ""))))
        receipts = self._desk.post([Sent(g.table, parcel) for parcel in parcels]) if parcels else []
        answers += [_answer(each.id, each.outcome, each.why) for each in receipts]
        photos = {photo for parcel in parcels if isinstance(parcel, CardParcel) for photo in parcel.photos}
        return _json({"receipts": answers, "lacking": sorted(self._desk.lacking(photos))})

    def keep_photo(self) -> Response:
        """Draw a photo anew and keep it; its digest goes into the card."""
        if not self._limits.photos.allows(g.table):
            raise _Refused(429, "why:lan-too-often")
        try:
            return _json({"photo": self._desk.keep_photo(request.get_data(cache=False))})
        except BadPicture as error:
            raise _Refused(422, str(error.values.get("why", ""))) from error

    def photo(self, digest: str) -> Response:
        """A photo of one of the table's own cards."""
        found = self._desk.photo(g.table, digest)
        if found is None:
            raise _Refused(404, "why:lan-request")
        answer = Response(found, mimetype="image/jpeg")
        answer.headers["Cache-Control"] = "private, max-age=86400"
        return answer


def _token() -> str:
    scheme, _, token = request.headers.get("Authorization", "").partition(" ")
    return token.strip() if scheme == "Bearer" and len(token) <= 100 else ""


def _given() -> list[Any]:
    try:
        value = json.loads(request.get_data(cache=False))
        parcels = value["parcels"]
    except (ValueError, KeyError, TypeError, RecursionError) as error:
        raise _Refused(400, "why:lan-request") from error
    if not isinstance(parcels, list) or not 0 < len(parcels) <= MOST_PARCELS:
        raise _Refused(400, "why:lan-request")
    return parcels


def _id_of(given: object) -> str:
    found = given.get("id") if isinstance(given, dict) else None
    return found if isinstance(found, str) and len(found) == 32 and found.isalnum() and found.isascii() else ""


def _answer(parcel: str, outcome: Outcome, why: str) -> dict[str, Any]:
    return {"id": parcel, "outcome": str(outcome), "why": why}


def _json(value: dict[str, Any], status: int = 200) -> Response:
    return Response(json.dumps(value), status, mimetype="application/json")


def _verb() -> str:
    return request.method if request.method in ("GET", "POST", "HEAD", "OPTIONS", "PUT", "DELETE") else "?"
