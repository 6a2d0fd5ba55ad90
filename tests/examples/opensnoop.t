Opened files are told with the descriptor, or with the error.
--- args
-q "$TESTS/../examples/opensnoop.bt"
--- needs
root
--- trigger
cat /an-act/not/there 2>/dev/null; "$TARGETS/acts" read
--- match
 cat +-1 No such file or directory +/an-act/not/there$
 acts +[0-9]+ +/proc/self/exe$
