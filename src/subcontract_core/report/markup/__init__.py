"""The HTML kit of every face that is HTML: elements with their escaping."""
