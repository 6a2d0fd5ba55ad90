A function at which a probe may freeze the machine: named, it is probed with a warning; where it
returns, others as well; --unsafe is enough said.
--- cmd
"$KTRACE" --check -e 'kprobe:_raw_spin_lock, kprobe:do_exit, kretprobe:do_exit { }'
"$KTRACE" --check --unsafe -e 'kprobe:_raw_spin_lock, kretprobe:do_exit { }'
--- stderr
stdin:1:1: warning: a probe at '_raw_spin_lock' may freeze the machine: programs take such locks themselves, in maps and in the event buffer [danger]
    1 | kprobe:_raw_spin_lock, kprobe:do_exit, kretprobe:do_exit { }
      | ^~~~~~~~~~~~~~~~~~~~~
stdin:1:40: warning: a probe at 'do_exit' may freeze the machine: it never returns, and what waits for its return stays for ever [danger]
    1 | kprobe:_raw_spin_lock, kprobe:do_exit, kretprobe:do_exit { }
      |                                        ^~~~~~~~~~~~~~~~~
