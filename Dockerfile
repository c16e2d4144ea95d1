FROM mcr.microsoft.com/dotnet/sdk:10.0 AS build
WORKDIR /src
COPY . .
RUN dotnet publish MonPs.Web -c Release -o /app -v quiet --nologo -p:PublishReadyToRun=true

FROM mcr.microsoft.com/dotnet/aspnet:10.0
WORKDIR /app
COPY --from=build /app .
# Inside the container every interface; which of the host's it is published on is said in docker-compose.yml.
ENV ASPNETCORE_URLS=http://0.0.0.0:3001 MONPS_HOME=/app MONPS_DATA_DIR=/data
RUN mkdir /data && chown $APP_UID /data
USER $APP_UID
VOLUME /data
EXPOSE 3001
ENTRYPOINT ["dotnet", "MonPs.Web.dll"]
