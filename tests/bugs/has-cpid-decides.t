has_cpid is known before types are, so that a script may ask for cpid only where there is one: no warning.
--- args
--dry-run -e 'begin { if (has_cpid) { print(cpid); } print(has_cpid ? cpid : 1); exit(); }'
--- needs
root
--- stdout
--- stderr
