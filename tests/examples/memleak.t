Ten blocks of 70000 bytes that are not freed are found, with where they came from; a hundred that were freed are not.
--- args
-q -c "$TARGETS/acts malloc" "$TESTS/../examples/memleak.bt" -- --min=5000
--- needs
root
uprobe
--- match
^ +act_malloc\+[0-9]+
^\]: 700000$
