cat() prints a file whose name is formatted, cut at max_cat_bytes; tells when there is none.
--- prog
config = { max_cat_bytes = 5 }
begin { cat("/proc/sys/kernel/ostype"); cat("/proc/%s/%s", "sys/kernel", "ostype"); cat("/none/%d", 1); exit(); }
--- args
-q -
--- needs
root
--- stdout
LinuxLinux

--- stderr
stdin:2:85: error: failed to open file '/none/1' (No such file or directory)
