"""The parts of the benefit check: each joins the rules of one branch to the group's tables."""
