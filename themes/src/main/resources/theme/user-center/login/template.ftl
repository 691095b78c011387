<#import "field.ftl" as field>
<#import "footer.ftl" as loginFooter>
<#import "theme-resources.ftl" as themeResourceTags>

<#-- Who is being logged in, with a way to start again as somebody else. -->
<#macro username>
  <div class="uc-field">
    <div class="uc-label-row"><label class="uc-label" for="kc-attempted-username">${msg("uc.login.account")}</label></div>
    <div class="uc-input-group">
      <span class="uc-control uc-readonly uc-fill"><input id="kc-attempted-username" value="${auth.attemptedUsername}" readonly></span>
      <a id="reset-login" class="uc-btn uc-plain" href="${url.loginRestartFlowUrl}">${msg("uc.page.other-account")}</a>
    </div>
  </div>
</#macro>

<#-- Whether the visitor came from the user center's own pages, not from a business system. -->
<#function fromOwnPages>
  <#return ((client.clientId)!"") == "account-console">
</#function>

<#macro back address>
  <a id="backToApplication" class="uc-btn uc-primary uc-block" href="${address}">${msg(fromOwnPages()?then("uc.page.back-to-center", "uc.page.back-to-application"))}</a>
</#macro>

<#macro languages>
  <#if realm.internationalizationEnabled && locale.supported?size gt 1>
    <nav class="uc-languages" aria-label="${msg("languages")}">
      <#list locale.supported?sort_by("label") as l>
        <#if l.languageTag != locale.currentLanguageTag>
          <a href="${l.url}" lang="${l.languageTag}" hreflang="${l.languageTag}">${l.label}</a>
        </#if>
      </#list>
    </nav>
  </#if>
</#macro>

<#-- A message in words with its icon; kind = error, warning, success or info. -->
<#macro note kind live=true>
  <div class="uc-note pf-m-${(kind == "error")?then("danger", kind)}"<#if live> role="${(kind == "error")?then("alert", "status")}"</#if>>
    <span class="uc-icon ${(kind == "success")?then("uc-icon-check", (kind == "info")?then("uc-icon-info", "uc-icon-alert"))}" aria-hidden="true"></span>
    <div class="uc-note-text"><#nested></div>
  </div>
</#macro>

<#-- Where in a wizard one stands: in words for those who do not see the colours. -->
<#macro progress steps label="uc.register.steps" prefix="uc.register.step.">
  <ol class="uc-steps" aria-label="${msg(label)}">
    <#list steps as step>
      <li class="uc-step-${step.state}"<#if step.state == "current"> aria-current="step"</#if>>
        <span class="uc-step-number" aria-hidden="true">${(step.state == "done")?then("✓", step?counter)}</span>
        <span class="uc-step-name">${msg(prefix + step.key)}</span>
        <#if step.state == "done"><span class="uc-sr">${msg("uc.register.step-done")}</span></#if>
      </li>
    </#list>
  </ol>
</#macro>

<#-- wide: pages with sheets below each other (registration) instead of brand side and card. -->
<#macro registrationLayout bodyClass="" displayInfo=false displayMessage=true displayRequiredFields=false wide=false>
<#local heading><#nested "header"></#local>
<#local headingText = heading?is_markup_output?then(heading?markup_string, heading)?replace("<[^>]*>", "", "r")?trim>
<!DOCTYPE html>
<html class="${properties.kcHtmlClass!}<#if darkMode> uc-auto</#if>" lang="${lang}"<#if realm.internationalizationEnabled> dir="${(locale.rtl)?then('rtl','ltr')}"</#if>>
<head>
  <meta charset="utf-8">
  <meta name="viewport" content="width=device-width, initial-scale=1">
  <meta name="color-scheme" content="light${darkMode?then(' dark', '')}">
  <meta name="format-detection" content="telephone=no">
  <#if properties.meta?has_content>
    <#list properties.meta?split(' ') as meta>
      <meta name="${meta?split('==')[0]}" content="${meta?split('==')[1]}">
    </#list>
  </#if>
  <title>${headingText?no_esc} · ${msg("uc.product")}</title>
  <link rel="icon" type="image/svg+xml" href="${url.resourcesPath}/img/favicon.svg">
  <#if themeResources?? && themeResources.styles?has_content>
    <@themeResourceTags.renderStyles themeResources.styles url.resourcesPath />
  <#elseif properties.styles?has_content>
    <#list properties.styles?split(' ') as style>
      <link href="${url.resourcesPath}/${style}" rel="stylesheet">
    </#list>
  </#if>
  <#if pageId?? && pageId?contains("webauthn") || enableWebAuthnConditionalUI?has_content>
    <script type="importmap">{"imports": {"rfc4648": "${url.resourcesCommonPath}/vendor/rfc4648/rfc4648.js"}}</script>
  </#if>
  <#if scripts??>
    <#list scripts as script>
      <script src="${script}" type="text/javascript"></script>
    </#list>
  </#if>
  <script type="module" src="${url.resourcesPath}/js/page.js"></script>
  <script type="module" src="${url.resourcesPath}/js/passwordVisibility.js"></script>
  <script type="module">
    <#outputformat "JavaScript">
    import { startSessionPolling<#if authenticationSession??>, checkAuthSession</#if> } from ${(url.resourcesPath + "/js/authChecker.js")?c};
    startSessionPolling(${url.ssoLoginInOtherTabsUrl?c});
    <#if authenticationSession??>
    checkAuthSession(${authenticationSession.authSessionIdHash?c});
    </#if>
    </#outputformat>
  </script>
</head>
<body class="${properties.kcBodyClass!} ${bodyClass} ${wide?then("uc-wide", "uc-login")}" data-page-id="login-${pageId}">
<a class="uc-skip" href="#kc-content">${msg("uc.page.skip")}</a>
<#if properties.demo! == "true">
  <div class="uc-demo" role="note">${msg("uc.page.demo")}</div>
</#if>
<div class="uc-frame">
  <header class="uc-brand" id="kc-header">
    <div class="uc-brand-top">
      <div>
        <p class="uc-brand-kicker">${msg("uc.brand.kicker")}</p>
        <p class="uc-brand-name" id="kc-header-wrapper">${msg("uc.product")}</p>
      </div>
      <@languages/>
    </div>
    <#if !wide>
      <ul class="uc-brand-points">
        <li>${msg("uc.brand.point-1")}</li>
        <li>${msg("uc.brand.point-2")}</li>
        <li>${msg("uc.brand.point-3")}</li>
      </ul>
    </#if>
  </header>
  <main class="uc-main" id="kc-content" tabindex="-1">
    <div class="${wide?then("uc-page", "uc-card")}">
      <h1 id="kc-page-title">${heading}</h1>
      <#if wide><#nested "lead"></#if>
      <#if steps??><@progress steps=steps/></#if>

      <#-- App-initiated actions should not see warning messages about the need to complete the action during login. -->
      <#if displayMessage && message?has_content && (message.type != 'warning' || !isAppInitiatedAction??)>
        <@note kind=message.type>${message.summary}</@note>
      </#if>

      <#if auth?has_content && auth.showUsername() && !auth.showResetCredentials()>
        <#nested "show-username">
        <@username/>
      </#if>
      <#if displayRequiredFields>
        <p class="uc-hint"><span class="uc-required" aria-hidden="true">*</span> ${msg("requiredFields")}</p>
      </#if>

      <#nested "form">

      <#if !ways?? && auth?has_content && auth.showTryAnotherWayLink()>
        <form id="kc-select-try-another-way-form" class="uc-gap-top" action="${url.loginAction}" method="post" novalidate>
          <input type="hidden" name="tryAnotherWay" value="on">
          <button type="submit" id="try-another-way" class="uc-btn uc-plain uc-block">${msg("doTryAnotherWay")}</button>
        </form>
      </#if>
      <#if switchOrganizationEnabled?? && switchOrganizationEnabled>
        <form id="kc-switch-organization-form" class="uc-gap-top" action="${url.loginAction}" method="post" novalidate>
          <input type="hidden" name="switchOrganization" value="true">
          <button type="submit" id="switch-organization" class="uc-btn uc-plain uc-block">${msg("doSwitchOrganization")}</button>
        </form>
      </#if>

      <#if leaveExecution??>
        <form class="uc-gap-top" action="${url.loginAction}" method="post" novalidate>
          <input type="hidden" name="authenticationExecution" value="${leaveExecution}">
          <button type="submit" name="leave" value="true" id="uc-leave" class="uc-btn uc-plain uc-block">${msg("uc.business.leave")}</button>
        </form>
      </#if>

      <#nested "socialProviders">
      <#if displayInfo>
        <div class="uc-more" id="kc-info"><#nested "info"></div>
      </#if>
      <@loginFooter.content/>
    </div>
  </main>
  <footer class="uc-foot">
    <#if properties.hotline?has_content>
      <span>${msg("uc.page.hotline")} <a href="tel:${properties.hotline?replace(" ", "")}">${properties.hotline}</a></span>
    </#if>
  </footer>
</div>
</body>
</html>
</#macro>
