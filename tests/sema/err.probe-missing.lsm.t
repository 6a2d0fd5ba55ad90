A security hook that is not there: one like it is named.
--- prog
lsm:file_opem { @ = count(); }
--- args
--check -
--- needs
btf
--- exit
3
--- stderr
stdin:1:1: error: there is no security hook 'file_opem' [probe-missing]
    1 | lsm:file_opem { @ = count(); }
      | ^~~~~~~~~~~~~
hint: did you mean 'lsm:file_open'?
