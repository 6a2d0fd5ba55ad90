What the kernel skips, because the program is at work on that CPU already, is told: here it makes its own event.
--- prog
rawtracepoint:bpf_trace_printk { @ = count(); debugf("again"); }
interval:ms:50 { debugf("first"); exit(); }
--- args
-q --unsafe -
--- needs
root
raw_tp
cookie
--- match
^@: [1-9][0-9]*$
--- match-stderr
^stdin:1:1: warning: probe 'rawtracepoint:(vmlinux:)?bpf_trace_printk': the kernel skipped [1-9][0-9]* events?: the program was at work on that CPU already$
