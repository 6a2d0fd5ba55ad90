Errors of a form: its words, and the places of the script that it stands for.
--- cmd
k() { echo "== $*" >&2; "$KTRACE" "$@" 2>&1 >/dev/null | sed 's/^/    /' >&2; }
k t:sched:nosuch
k count t:sched:nosuch
k latency t:sched:sched_switch
k count a b
k latency
k -n 3 count vfs_read
k -n 0 t:sched:sched_switch
k -t soon count vfs_read
k -t 3 -e 'begin { }'
k -n 3 nosuch.bt
k -n 3 sched_switch
touch vfs_read vfs_write
k count vfs_*
--- needs
root
--- stderr
== t:sched:nosuch
    expanded:6:1: error: there is no tracepoint 'sched:nosuch' [probe-missing]
        6 | t:sched:nosuch
          | ^~~~~~~~~~~~~~
    hint: if it may be missing: 'config = { missing_probes = warn }'
    note: that is the script that 't:sched:nosuch' means; --show prints it
== count t:sched:nosuch
    expanded:1:1: error: there is no tracepoint 'sched:nosuch' [probe-missing]
        1 | t:sched:nosuch
          | ^~~~~~~~~~~~~~
    hint: if it may be missing: 'config = { missing_probes = warn }'
    note: that is the script that 'count' means; --show prints it
== latency t:sched:sched_switch
    ktrace: error: 't:sched:sched_switch' has no end that could be traced
    hint: it takes a function: 'latency vfs_read', 'latency uprobe:/bin/bash:readline'
== count a b
    ktrace: error: 'b' is one word too many behind 'count'
    hint: options come before it
== latency
    ktrace: error: 'latency' takes one argument, FUNCTION
    hint: how long calls of FUNCTION take, as a histogram
== -n 3 count vfs_read
    ktrace: error: -n does not go with 'count'
    hint: it ends a probe that prints its events; -t ends all forms
== -n 0 t:sched:sched_switch
    ktrace: error: not a number of events: '0'
    hint: -n takes the number of events to show
== -t soon count vfs_read
    ktrace: error: not a time: 'soon'
    hint: -t takes a time such as 10s, 500ms or 1m
== -t 3 -e begin { }
    ktrace: error: -t is for a probe given alone, count, latency and stacks
    hint: a script ends itself: interval:s:10 { exit(); }
== -n 3 nosuch.bt
    ktrace: error: cannot read 'nosuch.bt': No such file or directory
== -n 3 sched_switch
    ktrace: error: cannot read 'sched_switch': No such file or directory
    hint: a probe has its type in front: tracepoint:sched:sched_switch; 'ktrace -l' finds it
== count vfs_read vfs_write
    ktrace: error: 'vfs_write' is one word too many behind 'count'
    hint: the shell has put names of files where '*' stood: put it in single quotes
