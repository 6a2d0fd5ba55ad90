kill(2) is told with sender, signal, target and result.
--- args
-q "$TESTS/../examples/killsnoop.bt" -- --tests
--- needs
root
--- trigger
sh -c 'kill -0 $$; /bin/kill -9 999999999 2>/dev/null; kill -9 $$' || true
--- match
 sh +0 +[0-9]+ +ok$
 sh +SIGKILL +[0-9]+ +ok$
 kill +SIGKILL +999999999 +No such process$
