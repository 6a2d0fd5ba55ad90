A machine without counters says that it has none; where they may be missing the script runs without them.
--- cmd
"$KTRACE" -q -e 'hardware:cache-misses:1000 { @ = count(); }' 2>&1
echo "status $?"
"$KTRACE" -q -e 'config = { missing_probes = ignore } hardware:cache-misses:1000 { @ = count(); } interval:ms:1 { exit(); }'
--- needs
root
!hardware
--- stdout
stdin:1:1: error: probe 'hardware:cache-misses:1000': cannot attach: No such device [attach]
    1 | hardware:cache-misses:1000 { @ = count(); }
      | ^~~~~~~~~~~~~~~~~~~~~~~~~~
hint: this machine has no counter for it
status 3


