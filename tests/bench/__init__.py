"""Speed, as ratios against a bare probe in the same run: ``make bench``. No part of the tests."""
