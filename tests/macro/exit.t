exit() in a macro ends the probe.
--- prog
macro stop_if(c) { if (c) { exit(); } }
begin { stop_if(0); print(1); stop_if(1); print(2); }
--- args
-q -
--- needs
root
--- stdout
1


