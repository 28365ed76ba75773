# The service for people who host containers. It holds the local choice of packages (CONTRIBUTING.md): this repository's own
# runtime, on any Azure storage account or an emulator beside it. What runs on Azure Functions is deployed as bicep/README.md says.
#
#   docker build -t gigvet .
#   docker run -p 8080:8080 -e AzureWebJobsStorage="<connection string>" gigvet
FROM mcr.microsoft.com/dotnet/sdk:10.0 AS build
WORKDIR /src
COPY . .
RUN dotnet publish functions/Host -c Release -p:AzurePackages=local --use-current-runtime --self-contained false -p:PublishReadyToRun=true -o /app

FROM mcr.microsoft.com/dotnet/aspnet:10.0
WORKDIR /app
COPY --from=build /app .
ENV ASPNETCORE_URLS=http://0.0.0.0:8080 \
    GigVet__Alerts__RelaySchedule="*/20 * * * * *" \
    GigVet__Alerts__WeeklySchedule="0 0 7 * * Mon" \
    GigVet__Canaries__Schedule="0 0 5 * * 1" \
    GigVet__Protection__EraseSchedule="30 * * * * *" \
    GigVet__Protection__PurgeSchedule="0 15 2 * * *" \
    GigVet__Sweeps__Schedule="0 0 * * * *" \
    GigVet__Vetting__ResumeSchedule="*/20 * * * * *" \
    GigVet__Watchlists__Schedule="0 */30 * * * *"
EXPOSE 8080
USER $APP_UID
ENTRYPOINT ["dotnet", "GigVet.Functions.dll"]
