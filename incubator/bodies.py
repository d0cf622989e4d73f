"""The body of a request as JSON, where no sequence of bytes is our fault."""

from typing import Any

from litestar import Request
from litestar.exceptions import SerializationException


class ReadableRequest(Request[Any, Any, Any]):
    """A request whose body may be anything at all.

    The decoder itself calls malformed JSON malformed, but not text in another encoding or
    brackets nested thousands deep.
    """

    async def json(self) -> Any:
        """The body; SerializationException, which is answered with 400, when it is not JSON."""
        try:
            return await super().json()
        except (UnicodeDecodeError, RecursionError) as error:
            raise SerializationException(str(error)) from error
