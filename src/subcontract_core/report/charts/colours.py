"""Colours by role, the same in every chart: safe for colour-blind eyes, at least 3:1 on white,
and never the only sign.
"""

from ..markup.font import STACK

PAY = "#1f5fa8"  # pay, work, what is in the worker's hand
BENEFIT = "#1b7f63"  # benefits and activity days
TAX = "#7b4a9c"  # taxes and contributions
TAX_LIGHT = "#a57cc2"
KEPT = "#96600a"  # what stays in between
LOSS = "#c4501b"  # less than today; over a limit
NEUTRAL = "#656e79"  # VAT that passes through, things that did not happen
INK, MUTED, RULE, SHADE, PAPER = "#1b2229", "#525c67", "#cfd5db", "#fbe9df", "#ffffff"
PAY_FAINT, LOSS_FAINT = "#d6e4f3", "#f7dccd"  # the same, of what is only possible
LOSS_WORDS, PAID_WORDS = "#7a3312", "#8a5200"  # words and signs on a shade
GRID, AT_REST = "#e6e9ec", "#f1f3f5"
PALE = "#9db8d8"  # what only links other marks
FONT = STACK.replace('"', "'")
