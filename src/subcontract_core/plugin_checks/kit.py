"""Holding a model to the promises: results to show, and tests for pytest."""

from collections.abc import Callable, Iterator

from attrs import frozen

from ..base.errors import SubcontractError
from ..model.catalogue import Catalogue, catalogue
from .promises import PROMISES, Level, Promise
from .trying import Tried


@frozen
class Result:
    """What became of one promise: the reasons why it is broken; `asked` is False where the model
    broke an earlier one without which nobody can tell.
    """

    promise: Promise
    reasons: tuple[str, ...] = ()
    asked: bool = True

    @property
    def is_kept(self) -> bool:
        """Whether the model keeps the promise."""
        return self.asked and not self.reasons


# Without these nothing else can be asked: it loads, and the group of the closer questions compares.
_FIRST = ("loads", "compares")


def checked(
    model_id: str, found: Catalogue | None = None, groups: tuple[str, ...] = ()
) -> tuple[Result, ...]:
    """Hold a model to every promise, with all bundled groups or with these. Where it does not
    load, or compares no group, the other promises are not asked.
    """
    where = found or catalogue()
    tried = Tried(model_id, where, groups) if groups else Tried(model_id, where)
    return tuple(results(tried))


def results(tried: Tried) -> Iterator[Result]:
    """What becomes of each promise, asked one by one as it is read."""
    goes_on = True
    for promise in PROMISES:
        if not goes_on:
            yield Result(promise, asked=False)
            continue
        reasons = _reasons(promise, tried)
        if promise.name in _FIRST and reasons:
            goes_on = promise.name == "compares" and any(True for _ in tried.outcomes)
        yield Result(promise, reasons)


def _reasons(promise: Promise, tried: Tried) -> tuple[str, ...]:
    """Why a model breaks a promise; an error on the way is a reason too."""
    try:
        return tuple(promise.broken(tried))
    except SubcontractError as error:
        return (str(error),)


def model_promises(model_id: str, found: Catalogue | None = None) -> Callable[..., None]:
    """A test for pytest, one case a promise; of those that a model only should keep, a broken one
    is reported and expected to fail: ``test_promises = model_promises("my-region")``.
    """
    import pytest

    tried = Tried(model_id, found or catalogue())

    @pytest.mark.parametrize("promise", PROMISES, ids=lambda promise: promise.name)
    def test_promises(promise: Promise) -> None:
        reasons = _reasons(promise, tried)
        if reasons and promise.level is not Level.MUST:
            pytest.xfail("\n".join(reasons))
        assert not reasons, f"{promise.says}\n" + "\n".join(reasons)

    return test_promises
