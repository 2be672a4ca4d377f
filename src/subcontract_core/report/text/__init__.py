"""Words of every face: languages, labels, ranges, findings, caveats, amounts."""
