"""All tests. kernel/ is pure; everything else runs on the database that FORMLOOM_TEST_DATABASE names."""
