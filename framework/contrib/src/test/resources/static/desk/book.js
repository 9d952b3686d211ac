// Loaded with the pages of a model, in a test.
