"""Entry points as an installed package would bring them."""


class EntryPointOf:
    """An entry point that gives a package."""

    dist = None

    def __init__(self, package, value="pack"):
        self.package, self.value = package, value

    def load(self):
        if isinstance(self.package, BaseException):
            raise self.package
        return self.package
