A container that does not run.
--- args
--container no-such-container -e 'begin { }'
--- match-stderr
no container that runs goes by 'no-such-container' \[no-container\]
hint: 
--- exit
3
