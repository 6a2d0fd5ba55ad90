What a security hook or a packet's probe returns needs --unsafe; leaving does not.
--- prog
lsm:file_open /pid == 1/ { if (uid == 0) { return; } return -EPERM; }
--- args
--check -
--- needs
btf
--- exit
1
--- stderr
stdin:1:54: error: what a probe of type 'lsm' returns decides what the kernel does [unsafe-result]
    1 | lsm:file_open /pid == 1/ { if (uid == 0) { return; } return -EPERM; }
      |                                                      ^~~~~~~~~~~~~
hint: allow it with the option --unsafe; 'return;' only looks on
