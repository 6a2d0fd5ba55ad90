What may still change is refused, told or taken in silence, as its setting says.
--- prog
begin { print(typeinfo(1).base_type); }
--- cmd
"$KTRACE" --check prog.bt; echo "status $?"
KTRACE_UNSTABLE_TYPEINFO=warn "$KTRACE" --check prog.bt; echo "status $?"
BPFTRACE_UNSTABLE_TYPEINFO=1 "$KTRACE" --check prog.bt; echo "status $?"
--- stdout
status 1
status 0
status 0
--- stderr
prog.bt:1:15: error: 'typeinfo' may still change and must be allowed [unstable]
    1 | begin { print(typeinfo(1).base_type); }
      |               ^~~~~~~~~~~
hint: 'config = { unstable_typeinfo = enable }' allows it without a word
prog.bt:1:15: warning: 'typeinfo' may still change [unstable]
    1 | begin { print(typeinfo(1).base_type); }
      |               ^~~~~~~~~~~
hint: 'config = { unstable_typeinfo = enable }' allows it without a word
