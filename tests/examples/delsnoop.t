What is renamed and deleted is told with both names and the result.
--- args
-q "$TESTS/../examples/delsnoop.bt" -- --name=a-file
--- needs
root
--- timeout
120
--- trigger
touch a-file && mv a-file another && mv another a-file-again && rm a-file-again && ! rm a-file-again 2>/dev/null
--- match
 mv +renameat2? +ok +a-file -> another$
 mv +renameat2? +ok +another -> a-file-again$
 rm +unlinkat +ok +a-file-again$
