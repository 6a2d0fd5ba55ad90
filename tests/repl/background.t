Programs run in the background, several at once; .print reads the maps of those that run; .stop ends them.
--- cmd
cp "$TARGETS/calls" . && sed "s|TARGETS|$PWD|" <<'END' | "$KTRACE" -q --repl
uprobe:TARGETS/calls:work { @calls = count(); } &
uprobe:TARGETS/calls:work_other { @other = sum(1); if (@other == 20) { exit(); } } &
.jobs
.sh TARGETS/calls 10
.print @calls
.maps
@calls + 1
.sh TARGETS/calls 10
@calls
.jobs
.stop 1
.jobs
@calls
END
--- needs
root
uprobe
--- filter
s|uprobe:[^ ]*:|uprobe:|
--- stdout
[1] runs
[2] runs
[1] uprobe:work { @calls = count(); }
[2] uprobe:work_other { @other = sum(1); if (@other == 20) { exit(); } }
@calls: 10
@calls  count_t  of [1]
@other  sum_t  of [2]
11
[2] has ended


@other: 20
@calls: 20
[1] uprobe:work { @calls = count(); }


@calls: 20
no program runs; '&' at its end starts one in the background
@calls: 20
