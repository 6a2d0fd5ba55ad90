Questions that cannot be asked.
--- prog
begin { @a = has_tracepoint("sched_switch"); @b = has_feature("frobnication"); @c = kver("six"); @d = kver("6.1.2.3"); }
--- args
--check -
--- exit
1
--- stderr
stdin:1:29: error: 'sched_switch' is not a tracepoint's name [event-name]
    1 | begin { @a = has_tracepoint("sched_switch"); @b = has_feature("frobnication"); @c = kver("six"); @d = kver("6.1.2.3"); }
      |                             ^~~~~~~~~~~~~~
hint: write it as in 'sched:sched_switch'
stdin:1:63: error: there is no feature 'frobnication' [unknown-feature]
    1 | begin { @a = has_tracepoint("sched_switch"); @b = has_feature("frobnication"); @c = kver("six"); @d = kver("6.1.2.3"); }
      |                                                               ^~~~~~~~~~~~~~
hint: 'ktrace --info' lists them
stdin:1:90: error: 'six' is not a version of the kernel [kernel-version]
    1 | begin { @a = has_tracepoint("sched_switch"); @b = has_feature("frobnication"); @c = kver("six"); @d = kver("6.1.2.3"); }
      |                                                                                          ^~~~~
hint: write it as in 'kver("6.12")' or 'kver("6.12.3")'
stdin:1:108: error: '6.1.2.3' is not a version of the kernel [kernel-version]
    1 | begin { @a = has_tracepoint("sched_switch"); @b = has_feature("frobnication"); @c = kver("six"); @d = kver("6.1.2.3"); }
      |                                                                                                            ^~~~~~~~~
hint: write it as in 'kver("6.12")' or 'kver("6.12.3")'
