"""What a service, or something on the way to it, may do instead of answering."""

from __future__ import annotations

import gzip
import json
import socket
import struct
import time

from tests.sources.double import Fault, Handler

PORTAL = b"<!DOCTYPE html><html><head><title>Log in</title></head><body>Welcome to the hotel</body></html>"
BOMB = b"""<?xml version="1.0"?><!DOCTYPE PubmedArticleSet [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;">]>
<PubmedArticleSet>&b;</PubmedArticleSet>"""


def status(number: int, body: bytes = b"", kind: str = "text/plain", **headers: str) -> Fault:
    """Answer with a status, a body, and headers."""
    return lambda handler: handler.reply(number, body, kind, **headers)


def page(number: int = 200) -> Fault:
    """Answer with the page of a portal or proxy."""
    return status(number, PORTAL, "text/html")


def redirect(location: str) -> Fault:
    """Send elsewhere."""
    return status(302, Location=location)


def truncated(handler: Handler) -> None:
    """Promise more than is sent."""
    handler.send_response(200)
    handler.send_header("Content-Length", "1000")
    handler.end_headers()
    handler.wfile.write(b'{"message-type": "work", "message": {"DOI"')
    handler.wfile.flush()
    handler.close_connection = True


def truncated_chunks(handler: Handler) -> None:
    """Break off in the middle of an answer that does not say how long it is."""
    handler.send_response(200)
    handler.send_header("Transfer-Encoding", "chunked")
    handler.end_headers()
    handler.wfile.write(b"20\r\n{")
    handler.wfile.flush()
    handler.close_connection = True


def silent(seconds: float) -> Fault:
    """Say nothing for a while."""

    def fault(handler: Handler) -> None:
        time.sleep(seconds)
        handler.close_connection = True

    return fault


def dripping(seconds: float) -> Fault:
    """Send a byte now and then, for ever."""

    def fault(handler: Handler) -> None:
        handler.send_response(200)
        handler.send_header("Content-Length", "100000")
        handler.end_headers()
        while True:
            handler.wfile.write(b" ")
            handler.wfile.flush()
            time.sleep(seconds)

    return fault


def reset(handler: Handler) -> None:
    """Break off the connection."""
    handler.connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
    handler.connection.close()
    handler.close_connection = True


def compressed(value: object) -> Fault:
    """Answer well, in compressed form, a few bytes at a time."""

    def fault(handler: Handler) -> None:
        body = gzip.compress(json.dumps(value).encode())
        handler.send_response(200)
        handler.send_header("Content-Encoding", "gzip")
        handler.send_header("Transfer-Encoding", "chunked")
        handler.end_headers()
        for place in range(0, len(body), 7):
            piece = body[place : place + 7]
            handler.wfile.write(f"{len(piece):x}\r\n".encode() + piece + b"\r\n")
            handler.wfile.flush()
        handler.wfile.write(b"0\r\n\r\n")

    return fault
