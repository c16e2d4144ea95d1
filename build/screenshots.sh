#!/usr/bin/env bash
# Makes the pictures of the README anew: the demonstration, in Debian's Chromium. The test class does the clicking, so that
# the pictures need nothing that the tests do not have.
set -euo pipefail
cd "$(dirname "$0")/.."
dotnet build MonPs.Tests --verbosity quiet
MONPS_SCREENSHOTS="$PWD/docs/images" dotnet MonPs.Tests/bin/Debug/net10.0/MonPs.Tests.dll -noColor -class "MonPs.Tests.Browser.ReadmePictures"
