A process that is killed for its memory is told with its size.
--- args
-q "$TESTS/../examples/oomkill.bt"
--- needs
root
--- trigger
! sh "$TESTS/examples/hog.sh" "$TARGETS/acts" memory 2>&1 | grep -q rmdir
--- match
 [0-9]+ +acts +[0-9]+ +acts +[0-9]+ +[0-9]+ +[0-9]+ +[0-9-]+$
^[0-9.]+ [0-9.]+ [0-9.]+ [0-9]+/
