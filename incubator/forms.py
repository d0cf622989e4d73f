"""A form as it was sent: what was typed is kept, and each field knows what is wrong with it."""

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from datetime import UTC, date, datetime
from typing import Any, Self, TypeVar, get_origin

from litestar import Request
from litestar.datastructures import FormMultiDict
from pydantic import BaseModel, ValidationError

from incubator import clock
from incubator.refusals import Invalid, Refusal
from incubator.validation import complaints

Model = TypeVar("Model", bound=BaseModel)


class Form:
    """Typed values by field name, the complaints about them, and a rule's refusal if there is one.

    A page draws it empty, prefilled (`Form({"quantity": 1})`) or as it came back.
    """

    def __init__(self, values: Mapping[str, object] | None = None) -> None:
        """Start from these values; a list stands for a field that is sent several times."""
        self._values = {name: _as_texts(value) for name, value in (values or {}).items()}
        self.errors: dict[str, str] = {}
        self.refusal: Refusal | None = None

    @classmethod
    async def read(cls, request: "Request[Any, Any, Any]") -> Self:
        """The form in the body of a POST; uploaded files are left out."""
        return cls.of(await request.form())

    @classmethod
    def of(cls, sent: FormMultiDict) -> Self:
        """The form that these pairs make."""
        form = cls()
        for name, value in sent.multi_items():
            if isinstance(value, str):
                form._values.setdefault(name, []).append(value)
        return form

    @property
    def status(self) -> int:
        """HTTP status of the page that shows it: 200, 409 refused, 422 something is malformed."""
        if self.refusal:
            return self.refusal.status
        return 422 if self.errors else 200

    def value(self, name: str, default: object = "") -> str:
        """What was typed into the field, or the default."""
        return (self._values.get(name) or [str(default)])[0]

    def put(self, name: str, value: str) -> None:
        """Fill in a field as if it had been typed so."""
        self._values[name] = [value]

    def copy(self) -> Self:
        """The same typed values, without what was wrong with them."""
        return type(self)(self._values)

    def pairs(self, *without: str) -> list[tuple[str, str]]:
        """Every field with each of its values, to be sent along; some fields and blanks left out.

        The page's own secrets (names that begin with an underscore) are not among them.
        """
        return [
            (name, value)
            for name, values in self._values.items()
            if name not in without and not name.startswith("_")
            for value in values
            if value
        ]

    def moment(self, name: str, default: datetime) -> datetime:
        """The instant of a day and a time of the house, or the default when they make none."""
        try:
            return datetime.fromisoformat(self._moment(name)).astimezone(UTC)
        except (ValueError, OverflowError):
            return default

    def all(self, name: str) -> list[str]:
        """Every value of a field that may be sent several times."""
        return self._values.get(name, [])

    def parse(self, model: type[Model], **read: object) -> Model:
        """The model's fields read from the form; pydantic's ValidationError when one is wrong.

        A blank field counts as not sent. A field in two parts (`starts_at_day` and
        `starts_at_time`) is read as one moment of the house's clock. `read` are fields that the
        page puts together itself.
        """
        return model.model_validate({**dict(self._sent_fields(model)), **read})

    @contextmanager
    def reports(self) -> Iterator[None]:
        """Keep what goes wrong inside the block, so that the page can be drawn again."""
        try:
            yield
        except Refusal as refusal:
            self.refusal = refusal
            if refusal.field:
                self.errors[refusal.field] = refusal.sentence()
        except Invalid as invalid:
            self.errors[invalid.field] = invalid.sentence()
        except ValidationError as error:
            for complaint in complaints(error.errors(include_url=False)):
                self.errors.setdefault(complaint.field, complaint.message)

    def _sent_fields(self, model: type[BaseModel]) -> Iterator[tuple[str, object]]:
        for name, info in model.model_fields.items():
            typed = [value for value in self.all(name) if value.strip()]
            if get_origin(info.annotation) is list:
                yield name, typed
            elif typed:
                yield name, typed[0]
            elif moment := self._moment(name):
                yield name, moment

    def _moment(self, name: str) -> str:
        """A day and a time of the house as one ISO text, or as typed when they make no moment."""
        day, time = self.value(f"{name}_day").strip(), self.value(f"{name}_time").strip()
        try:
            hours, minutes = (int(part) for part in time.split(":"))
            return clock.moment(date.fromisoformat(day), hours * 60 + minutes).isoformat()
        except (ValueError, OverflowError):
            return f"{day} {time}".strip()


def _as_texts(value: object) -> list[str]:
    if value is None:
        return []
    if isinstance(value, Sequence) and not isinstance(value, str):
        return [str(part) for part in value]
    return [str(value)]
