A library that no process of this machine can run.
--- cmd
cp "$TESTS/host/arm64/notes.so" .
"$KTRACE" --host "$TESTS/host/small" --check -e 'uprobe:./notes.so:work { }'
echo $?
"$KTRACE" --host "$TESTS/host/small" --check -e 'usdt:./notes.so:forms { }'
echo $?
"$KTRACE" --host "$TESTS/host/arm64" --check -e 'usdt:./notes.so:forms { } uprobe:./notes.so:work { }'
--- stdout
3
3
--- stderr
stdin:1:1: error: nothing runs './notes.so' on this machine, which is x86-64: it is for arm64 [binary-kind]
    1 | uprobe:./notes.so:work { }
      | ^~~~~~~~~~~~~~~~~~~~~~
stdin:1:1: error: nothing runs './notes.so' on this machine, which is x86-64: it is for arm64 [binary-kind]
    1 | usdt:./notes.so:forms { }
      | ^~~~~~~~~~~~~~~~~~~~~
