"""The application that the tests of pages share; it keeps nothing of who used it."""

from functools import cache

from litestar import Litestar

from incubator.app import create_app


@cache
def site() -> Litestar:
    """The one application of this process: making one and its first page takes seconds."""
    return create_app()
