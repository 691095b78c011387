<!doctype html>
<html lang="${locale}" dir="${localeDir}" data-accent="blue">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="color-scheme" content="light dark">
    <title>${msg("uc.title")}</title>
    <link rel="icon" type="image/svg+xml" href="${resourceUrl}${properties.favIcon}">
    <#-- The style kept by this browser is on the page before it is first painted. -->
    <script src="${resourceUrl}/js/style.js" data-dark="${properties.kcDarkModeClass}"></script>
    <style>
      body { margin: 0; font: 15px/1.6 system-ui, sans-serif; color: #1b2430; background: #f3f6fa; }
      .pf-v5-theme-dark body { color: #e7ecf3; background: #10151c; }
      body, #app { height: 100%; }
      .uc-start { min-height: 100vh; display: grid; place-content: center; justify-items: center; gap: 16px; padding: 16px; text-align: center; }
      .uc-start .uc-failed, [data-state="failed"] .uc-coming { display: none; }
      [data-state="failed"] .uc-failed { display: block; }
    </style>
    <#if !isSecureContext>
      <script type="module" src="${resourceCommonUrl}/vendor/web-crypto-shim/web-crypto-shim.js"></script>
    </#if>
    <#if entryScript?has_content>
      <script type="module" src="${resourceUrl}/${entryScript}"></script>
    </#if>
    <#list entryImports! as import>
      <link rel="modulepreload" href="${resourceUrl}/${import}">
    </#list>
  </head>
  <body data-page-id="account">
    <div id="app">
      <main class="uc-start">
        <p class="uc-coming" role="status">${msg("uc.loading")}</p>
        <div class="uc-failed" role="alert">
          <p>${msg("uc.start.failed")}</p>
          <p><a href="">${msg("uc.reload")}</a></p>
        </div>
        <noscript><p>${msg("uc.start.no-script")}</p></noscript>
      </main>
    </div>
    <script id="environment" type="application/json">
      {
        "serverBaseUrl": "${serverBaseUrl?json_string}",
        "realm": "${realm.name?json_string}",
        "clientId": "${clientId?json_string}",
        "resourceUrl": "${resourceUrl?json_string}",
        "baseUrl": "${baseUrl?string?json_string}",
        "locale": "${locale?json_string}",
        "locales": [<#list supportedLocales?keys as each>"${each?json_string}"<#sep>, </#sep></#list>],
        "scope": "${(scope!"")?json_string}",
        "demo": ${((properties.demo!"false") == "true")?c},
        "hotline": "${(properties.hotline!"")?json_string}"
      }
    </script>
  </body>
</html>
