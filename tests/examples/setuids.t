A change of user is told with who was who before, also when it is refused.
--- args
-q "$TESTS/../examples/setuids.bt"
--- needs
root
--- trigger
"$TARGETS/acts" setuid
--- match
 acts +0 +ok +setresgid\(-1, 65534, -1\)$
 acts +0 +ok +setuid\(65534\)$
 acts +65534 +Operation not permitted +setuid\(0\)$
