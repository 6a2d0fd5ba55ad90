The iterators over one map say why they cannot be attached.
--- prog
iter:sockmap { @ = count(); }
--- args
-
--- needs
root
iter
--- exit
3
--- stderr
stdin:1:1: error: probe 'iter:sockmap': cannot attach: Bad file descriptor [attach]
    1 | iter:sockmap { @ = count(); }
      | ^~~~~~~~~~~~
hint: it needs an object of BPF, such as a map, that scripts cannot name
