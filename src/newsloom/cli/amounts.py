"""Amounts as they are written on a command line."""

from decimal import Decimal, InvalidOperation

from newsloom.foundation.errors import RefusedError


def read_amount(written: str) -> Decimal:
    """``500000``, ``500_000`` or ``12.50``.

    :raises RefusedError: ``amount-invalid``.
    """
    try:
        amount = Decimal(written)
    except InvalidOperation:
        amount = Decimal("NaN")
    if not amount.is_finite() or amount < 0:
        said = f"“{written[:40]}” is not an amount."
        raise RefusedError("amount-invalid", said, "Write it like 500000 or 12.50.")
    return amount
