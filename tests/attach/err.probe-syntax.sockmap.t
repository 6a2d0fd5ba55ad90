An iterator over the elements of a map asks which map.
--- prog
iter:sockmap { @ = count(); }
--- args
-
--- needs
root
iter
--- exit
1
--- stderr
stdin:1:1: error: 'iter:sockmap' goes through the elements of a map: which one? [probe-syntax]
    1 | iter:sockmap { @ = count(); }
      | ^~~~~~~~~~~~
hint: iter:sockmap:MAP[:PIN], MAP its name or number, as 'bpftool map' shows them
