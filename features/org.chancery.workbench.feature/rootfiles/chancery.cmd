@echo off
rem Opens the Chancery workbench. --lang en speaks English; chancery-cli.cmd, beside this file, finds the Java.
setlocal
set "CHANCERY_APPLICATION=org.chancery.workbench.application"
call "%~dp0chancery-cli.cmd" %*
exit /b %ERRORLEVEL%
