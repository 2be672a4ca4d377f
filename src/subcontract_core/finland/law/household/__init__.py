"""What a private buyer may deduct in taxation (kotitalousvähennys)."""

from .deduction import deduction

__all__ = ["deduction"]
