interval runs on time: five rounds of 20 ms, then exit.
--- counts
interval
--- prog
interval:ms:20 { @n++; if (@n == 5) { exit(); } }
--- args
-q -
--- needs
root
--- stdout


@n: 5
