#!/bin/sh
# Started by root, Chromium puts its threads before everybody else's (nice -8) and starves the server beside it. No user's
# browser may do that, so it is taken from this one.
exec setpriv --bounding-set=-sys_nice --inh-caps=-sys_nice /usr/bin/chromium "$@"
