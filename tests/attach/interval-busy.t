An interval whose program takes longer than that is skipped as often as need be, which is told with how often; other probes have
their turn.
--- prog
interval:us:10 { for ($i : 0..100000) { @n++; } @runs++; }
interval:ms:100 { @others++; if (@others == 5) { exit(); } }
--- cmd
timeout 20 "$KTRACE" -q prog.bt >out 2>err
echo $?
grep -cE '^prog.bt:1:1: warning: probe .interval:us:10. was skipped [0-9]+ times: its work, or' err
grep others out
"$KTRACE" -q --no-warnings prog.bt 2>&1 | grep -c skipped
"$KTRACE" -q -f json prog.bt | jq -r 'select(.type == "runtime_error").msg' | sed 's/[0-9]* times/N times/'
--- needs
root
cmd:jq
--- timeout
60
--- stdout
0
1
@others: 5
0
probe 'interval:us:10' was skipped N times: its work, or what was to be printed, took longer than its interval
