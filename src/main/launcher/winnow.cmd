@echo off
rem Starts Winnow with the java of JAVA_HOME, else the one on PATH; see the file "winnow" for the options.
setlocal
set "LIB=%~dp0..\lib"
set "JAVA=java.exe"
if defined JAVA_HOME if exist "%JAVA_HOME%\bin\java.exe" set "JAVA=%JAVA_HOME%\bin\java.exe"
if "%JAVA%"=="java.exe" (
    where /q java.exe || (
        echo winnow: found no java in JAVA_HOME or on PATH; Java 17 or newer is needed>&2
        exit /b 2
    )
)
"%JAVA%" -Xshare:auto "-XX:SharedArchiveFile=%LIB%\winnow.jsa" -Xlog:disable -XX:+UseSerialGC -XX:-UsePerfData -XX:TieredStopAtLevel=1 %JAVA_OPTS% %WINNOW_OPTS% -jar "%LIB%\winnow.jar" %*
exit /b %ERRORLEVEL%
