"""Doing one thing to many, side by side."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future
from queue import SimpleQueue
from threading import Thread
from typing import TypeVar

Item = TypeVar("Item")
Result = TypeVar("Result")


def side_by_side(call: Callable[[Item], Result], items: Iterable[Item], workers: int) -> Iterator[Result]:
    """What a call makes of each, as it is done, in no order.

    Where nobody wants more, what has not begun is left, and what is under way is not waited for: a service that says
    nothing would keep whoever breaks off a run.
    """
    waiting = deque(items)
    done: SimpleQueue[Future[Result]] = SimpleQueue()
    count = len(waiting)
    for _ in range(min(workers, count)):
        Thread(target=_work, args=(call, waiting, done), daemon=True).start()
    try:
        for _ in range(count):
            yield done.get().result()
    finally:
        waiting.clear()


def _work(call: Callable[[Item], Result], waiting: deque[Item], done: SimpleQueue[Future[Result]]) -> None:
    while True:
        try:
            item = waiting.popleft()
        except IndexError:
            return
        future: Future[Result] = Future()
        try:
            future.set_result(call(item))
        except BaseException as error:  # which is for the one who waits, whatever it is
            future.set_exception(error)
        done.put(future)
